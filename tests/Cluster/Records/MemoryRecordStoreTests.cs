using Ecommerce.Records.Memory;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class MemoryRecordStoreTests : RecordStoreContract<MemoryRecordBackend>
{
    private readonly MemoryRecordData _data = new();

    protected override MemoryRecordBackend NewBackend() => new(_data);
}
