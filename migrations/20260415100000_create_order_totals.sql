-- migrate:up
CREATE VIEW order_totals AS
SELECT o.id                              AS order_id,
       o.customer_id,
       o.status,
       count(l.product_id)               AS line_count,
       coalesce(sum(l.quantity * l.price_cents), 0) AS total_cents
  FROM orders o
  LEFT JOIN order_lines l ON l.order_id = o.id
 GROUP BY o.id, o.customer_id, o.status;

-- migrate:down
DROP VIEW order_totals;
