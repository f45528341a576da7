SELECT 1 WHERE inet_server_addr() = '10.20.30.40';
