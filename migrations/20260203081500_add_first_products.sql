-- A shop without anything to sell is hard to try out.

-- migrate:up
INSERT INTO products (sku, title, price_cents, stock)
VALUES ('MUG-01', 'Mug; blue', 1190, 40),
       ('MUG-02', 'Mug, "green"', 1190, 25),
       ('TEA-10', 'Darjeeling, first flush', 1450, 60);

-- migrate:down
DELETE FROM products WHERE sku IN ('MUG-01', 'MUG-02', 'TEA-10');
