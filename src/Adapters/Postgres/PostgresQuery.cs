using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>A statement with its values.</summary>
internal sealed class PostgresQuery
{
    private readonly List<string> _values = [];

    public string Sql { get; set; } = "";

    /// <summary>Whether it compares with a text that no record can hold, and so finds nothing: PostgreSQL would refuse the text itself.</summary>
    public bool FindsNothing { get; private set; }

    /// <summary>A member of a record's body, spelled exactly as the store's indexes spell it, or PostgreSQL would not use them.</summary>
    public static string Member(string path) => $"({Loose(path)} collate \"C\")";

    /// <summary>The same in the database's own collation, which fits no index: for what is only looked at along the way.</summary>
    public static string Loose(string path) => $"(body #>> '{{{path.Replace('.', ',')}}}')";

    /// <summary>Adds a value and says how the statement names it.</summary>
    public string Value(string text)
    {
        FindsNothing |= !CanBeStored(text);
        _values.Add(text);
        return $"${_values.Count}";
    }

    public NpgsqlBatchCommand Command(string prefix = "")
    {
        var command = new NpgsqlBatchCommand(prefix + Sql);
        foreach (var value in _values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }

    /// <summary>Neither U+0000 nor half a surrogate pair.</summary>
    internal static bool CanBeStored(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
