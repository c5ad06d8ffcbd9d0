using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ecommerce.Records.GrainStorage;

/// <summary>
/// Orleans' own grain storage over a record store, for state that needs no more than that. A row is named by grain type, state name and
/// grain key, so that no two grain classes share one. The ETag is the record's version.
/// </summary>
internal sealed class RecordGrainStorage(IRecordStore store, IGrainStorageSerializer serializer, IActivatorProvider activators) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = await store.ReadAsync(KeyOf(stateName, grainId));
        using var document = stored?.Body is { } body ? JsonDocument.Parse(body) : null;
        var exists = document is not null && document.RootElement.TryGetProperty("state", out _);
        grainState.State = exists
            ? serializer.Deserialize<T>(BinaryData.FromString(document!.RootElement.GetProperty("state").GetRawText()))
            : Fresh<T>();
        grainState.RecordExists = exists;
        grainState.ETag = stored?.Version.ToString(CultureInfo.InvariantCulture);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await WriteAsync(stateName, grainId, grainState, BodyOf(serializer.Serialize(grainState.State)));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // Not a tombstone: Orleans lets a grain write again after it cleared its state.
        await WriteAsync(stateName, grainId, grainState, "{}"u8.ToArray());
        grainState.State = Fresh<T>();
        grainState.RecordExists = false;
    }

    private async Task WriteAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, byte[] body)
    {
        var key = KeyOf(stateName, grainId);
        var version = grainState.ETag is { } etag ? long.Parse(etag, CultureInfo.InvariantCulture) + 1 : 1;
        var result = await store.WriteAsync(new() { Key = key, Version = version, Body = body });
        switch (result.Status)
        {
            case WriteStatus.Written:
                grainState.ETag = version.ToString(CultureInfo.InvariantCulture);
                return;
            case WriteStatus.Conflict:
                throw new InconsistentStateException($"The state {key} was written by somebody else.", "unknown", grainState.ETag ?? "none");
            case WriteStatus.Unknown:
                throw new RecordUnknownException($"Whether the state {key} was written is unknown: {result.Detail}");
            default:
                throw new RecordRefusedException($"The state {key} was refused: {result.Detail}");
        }
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();

    private static RecordKey KeyOf(string stateName, GrainId grainId) => new($"grain-state/{grainId.Type}/{stateName}", grainId.Key.ToString()!);

    private static byte[] BodyOf(BinaryData state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName("state"u8);
        writer.WriteRawValue(state.ToMemory().Span);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
