-- migrate:up
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_open_idx ON orders (ordered_at) WHERE status = 'open';
CREATE INDEX order_lines_product_id_idx ON order_lines (product_id);

-- migrate:down
DROP INDEX order_lines_product_id_idx;
DROP INDEX orders_open_idx;
DROP INDEX orders_customer_id_idx;
