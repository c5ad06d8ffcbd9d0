using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>Something that lies in databases, in the form it has there.</summary>
internal abstract record StoredForm(string Name)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that pins it.</summary>
    public string File => $"records/{Name}.json";

    /// <summary>What today's code writes of a full value.</summary>
    public abstract byte[] Write();

    /// <summary>The full value, and what today's code makes of a stored text.</summary>
    public abstract (object Full, object Read) Read(byte[] stored);

    /// <summary>The same text, indented for people: members in their order, numbers letter by letter.</summary>
    public static string Indent(byte[] json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        using (var document = JsonDocument.Parse(json))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    public override string ToString() => Name;
}
