CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, 注文された商品の配送先住所と請求先住所の控え text);
-- rollback:
-- DROP TABLE orders;
