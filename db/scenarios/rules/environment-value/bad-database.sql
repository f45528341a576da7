ALTER DATABASE app_production SET timezone = 'UTC';
