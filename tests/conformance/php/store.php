<?php
declare(strict_types=1);

/** An error of the manual. */
final class Refusal extends RuntimeException
{
    public function __construct(int $code, string $message)
    {
        parent::__construct($message, $code);
    }
}

/** Tables of rows in a file; every value of a row is a string, as a database hands it out. */
final class Store
{
    private array $tables;

    public function __construct(private string $file)
    {
        $this->tables = is_file($file) ? json_decode((string) file_get_contents($file), true) : ['next' => 100];
    }

    public function save(): void
    {
        file_put_contents($this->file, json_encode($this->tables));
    }

    public function insert(string $table, array $row): array
    {
        $id = (string) $this->tables['next']++;
        return $this->tables[$table][$id] = ['id' => $id] + array_map(strval(...), $row);
    }

    public function update(string $table, string $id, array $changes): void
    {
        $this->tables[$table][$id] = array_map(strval(...), $changes) + $this->tables[$table][$id];
    }

    public function find(string $table, mixed $id): ?array
    {
        return $this->tables[$table][(string) $id] ?? null;
    }

    public function delete(string $table, string $id): void
    {
        unset($this->tables[$table][$id]);
    }

    /** The newest first; the keys keep their gaps, as array_filter leaves them. */
    public function where(string $table, string $column, string $value): array
    {
        $rows = array_reverse($this->tables[$table] ?? []);
        return array_filter($rows, fn (array $row) => $row[$column] === $value);
    }
}

function required(array $parameters, string $name, int $code): string
{
    if (empty($parameters[$name])) throw new Refusal($code, "Missing parameter $name");
    return (string) $parameters[$name];
}

function row(Store $store, string $table, array $parameters, string $name, int $missing, int $unknown, string $what): array
{
    return $store->find($table, required($parameters, $name, $missing)) ?? throw new Refusal($unknown, "$what not found");
}
