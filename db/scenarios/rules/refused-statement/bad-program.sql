COPY countries FROM PROGRAM 'cat /etc/passwd';
