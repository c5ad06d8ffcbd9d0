using System.Text.Json;

namespace Ecommerce.Records.Facet;

/// <summary>Reads what <see cref="RecordBody"/> wrote.</summary>
internal static class RecordBodyReader
{
    public static RecordContent<TState> Read<TState>(RecordKind<TState> kind, RecordKey key, ReadOnlySpan<byte> body)
        where TState : class, new()
    {
        try
        {
            // First of all: a state that this process does not understand is never tried. Stores may reorder members (jsonb does).
            var schema = ReadSchema(body);
            if (schema != kind.Schema)
                throw Unknown(kind, key, schema);
            var reader = new Utf8JsonReader(body);
            return ReadContent(kind, key, ref reader);
        }
        catch (JsonException fault)
        {
            throw new RecordUnavailableException($"The record {key} cannot be read as {typeof(TState).Name}.", fault);
        }
    }

    private static RecordContent<TState> ReadContent<TState>(RecordKind<TState> kind, RecordKey key, ref Utf8JsonReader reader)
        where TState : class, new()
    {
        var content = new RecordContent<TState> { State = null! };
        Expect(ref reader, JsonTokenType.StartObject);
        while (NextMember(ref reader) is { } member)
        {
            switch (member)
            {
                case "schema": break;
                case "revision": content = content with { Revision = reader.GetInt64() }; break;
                case "sequence": content = content with { Sequence = reader.GetInt64() }; break;
                case "due": content = content with { DueAt = reader.GetDateTimeOffset() }; break;
                case "state": content = content with { State = JsonSerializer.Deserialize(ref reader, kind.Json)! }; break;
                case "answers": content = content with { Answers = ReadAnswers(ref reader) }; break;
                case "outbox": content = content with { Outbox = ReadOutbox(key, ref reader) }; break;
                default: throw new JsonException($"Unknown member '{member}'.");
            }
        }
        if (content.State is null)
            throw new JsonException("The state is missing.");
        return content;
    }

    private static int ReadSchema(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Expect(ref reader, JsonTokenType.StartObject);
        while (NextMember(ref reader) is { } member)
        {
            if (member == "schema")
                return reader.GetInt32();
            reader.Skip();
        }
        throw new JsonException("The schema is missing.");
    }

    private static Dictionary<string, RecordAnswer> ReadAnswers(ref Utf8JsonReader reader)
    {
        var answers = new Dictionary<string, RecordAnswer>(StringComparer.Ordinal);
        while (NextMember(ref reader) is { } id)
        {
            var (fingerprint, at, body) = ("", default(DateTimeOffset), default(JsonElement));
            while (NextMember(ref reader) is { } member)
            {
                switch (member)
                {
                    case "fingerprint": fingerprint = reader.GetString()!; break;
                    case "at": at = reader.GetDateTimeOffset(); break;
                    case "body": body = JsonElement.ParseValue(ref reader); break;
                    default: throw new JsonException($"Unknown member '{member}' of an answer.");
                }
            }
            answers.Add(id, new(fingerprint, at, body));
        }
        return answers;
    }

    private static List<OutboxMessage> ReadOutbox(RecordKey key, ref Utf8JsonReader reader)
    {
        var outbox = new List<OutboxMessage>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (sequence, type, at, data) = (0L, "", default(DateTimeOffset), default(JsonElement));
            while (NextMember(ref reader) is { } member)
            {
                switch (member)
                {
                    case "sequence": sequence = reader.GetInt64(); break;
                    case "type": type = reader.GetString()!; break;
                    case "at": at = reader.GetDateTimeOffset(); break;
                    case "data": data = JsonElement.ParseValue(ref reader); break;
                    default: throw new JsonException($"Unknown member '{member}' of an event.");
                }
            }
            outbox.Add(new($"{key}/{sequence}", sequence, type, at, data));
        }
        return outbox;
    }

    /// <summary>Moves to the value of the next member; <c>null</c> at the object's end.</summary>
    private static string? NextMember(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            return null;
        var member = reader.GetString();
        reader.Read();
        return member;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new JsonException($"Expected {type}.");
    }

    private static RecordUnavailableException Unknown(RecordKind kind, RecordKey key, int schema) =>
        new($"The record {key} has schema {schema}; this process knows schema {kind.Schema} of kind '{kind.Name}'.");
}
