-- As a Rails structure change: a reference with its index and foreign key in one go.
-- expects: line 4 index-not-concurrent, line 5 constraint-not-valid
ALTER TABLE public.orders ADD COLUMN coupon_id bigint;
CREATE INDEX IF NOT EXISTS index_orders_on_coupon_id ON public.orders USING btree (coupon_id);
ALTER TABLE public.orders ADD CONSTRAINT fk_rails_59d7bfc2b4 FOREIGN KEY (coupon_id) REFERENCES public.coupons(id);
