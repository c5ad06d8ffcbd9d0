using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;

namespace Ecommerce.Records.Postgres;

/// <summary>Some rows of a batch as the arrays of a statement's parameters.</summary>
internal sealed class PostgresRows(IReadOnlyList<RecordWrite> batch, IReadOnlyList<int> places)
{
    public NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        var rows = places.Select(place => batch[place]).ToArray();
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(rows, row => row.Key.Kind));
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(rows, row => row.Key.Id));
        Add(command, NpgsqlDbType.Bigint, Array.ConvertAll(rows, row => row.Version));
        Add(command, NpgsqlDbType.TimestampTz, Array.ConvertAll(rows, row => row.Body is null ? null : row.DueAt?.UtcDateTime));
        Add(command, NpgsqlDbType.Boolean, Array.ConvertAll(rows, row => row is { HasOutbox: true, Body: not null }));
        Add(command, NpgsqlDbType.Jsonb, Array.ConvertAll(rows, row => Bytes(row.Body)));
        AddEntries(command, rows);
        return command;
    }

    private static void AddEntries(NpgsqlBatchCommand command, RecordWrite[] rows)
    {
        var (numbers, keys, bodies) = (new List<long>(), new List<string>(), new List<byte[]?>());
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var entry in rows[i].Entries)
            {
                // As "with ordinality" numbers the rows.
                numbers.Add(i + 1);
                keys.Add(entry.Key);
                bodies.Add(Bytes(entry.Body));
            }
        }
        Add(command, NpgsqlDbType.Bigint, numbers.ToArray());
        Add(command, NpgsqlDbType.Text, keys.ToArray());
        Add(command, NpgsqlDbType.Jsonb, bodies.ToArray());
    }

    private static void Add<T>(NpgsqlBatchCommand command, NpgsqlDbType type, T[] values) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private static byte[]? Bytes(ReadOnlyMemory<byte>? body)
    {
        if (body is not { } bytes)
            return null;
        return MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
    }
}
