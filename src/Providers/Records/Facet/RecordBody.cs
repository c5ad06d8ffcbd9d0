using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecommerce.Records.Facet;

/// <summary>Writes a head's body. The format is pinned by a test; a member that is empty is left out.</summary>
internal static class RecordBody
{
    // Korean text would take six bytes a letter with the default encoder, and nothing here is ever put into a web page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static byte[] Write<TState>(RecordKind<TState> kind, RecordContent<TState> content)
        where TState : class, new()
    {
        var buffer = _buffer ??= new(4096);
        var writer = _writer ??= new(buffer, Options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("schema"u8, kind.Schema);
        writer.WriteNumber("revision"u8, content.Revision);
        writer.WriteNumber("sequence"u8, content.Sequence);
        if (content.DueAt is { } due)
            writer.WriteString("due"u8, due);
        writer.WritePropertyName("state"u8);
        JsonSerializer.Serialize(writer, content.State, kind.Json);
        WriteAnswers(writer, content.Answers);
        WriteOutbox(writer, content.Outbox);
        writer.WriteEndObject();
        writer.Flush();
        var body = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > 256 * 1024)
            (_buffer, _writer) = (null, null);
        return body;
    }

    private static void WriteAnswers(Utf8JsonWriter writer, IReadOnlyDictionary<string, RecordAnswer>? answers)
    {
        if (answers is null)
            return;
        writer.WriteStartObject("answers"u8);
        foreach (var (id, answer) in answers)
        {
            writer.WriteStartObject(id);
            writer.WriteString("fingerprint"u8, answer.Fingerprint);
            writer.WriteString("at"u8, answer.At);
            WriteElement(writer, "body"u8, answer.Body);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteOutbox(Utf8JsonWriter writer, IReadOnlyList<OutboxMessage> outbox)
    {
        if (outbox.Count == 0)
            return;
        writer.WriteStartArray("outbox"u8);
        foreach (var message in outbox)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence"u8, message.Sequence);
            writer.WriteString("type"u8, message.Type);
            writer.WriteString("at"u8, message.At);
            WriteElement(writer, "data"u8, message.Data);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteElement(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
            return;
        writer.WritePropertyName(name);
        element.WriteTo(writer);
    }
}
