using Ecommerce.Records;
using Ecommerce.Records.Sqlite;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class RecordOptionsTests
{
    [Fact]
    public void StoreOptions_WhenAllAreWrong_NameEachFault()
    {
        var result = new RecordStoreOptionsValidator().Validate(
            "orders", new() { QueueCapacity = 0, MaxBatch = 0, WriteTimeout = TimeSpan.Zero, ReadTimeout = TimeSpan.Zero, MaxBodyBytes = 0 });

        Assert.Equal(5, result.Failures!.Count());
        Assert.All(result.Failures!, fault => Assert.Contains("'orders'", fault));
    }

    [Fact]
    public void RecordOptions_WhenAllAreWrong_NameEachFault()
    {
        var result = new RecordOptionsValidator().Validate(null, new()
        {
            AnswerRetention = TimeSpan.Zero,
            Retry = TimeSpan.Zero,
            MaxRetry = TimeSpan.FromSeconds(-1),
            ScanPeriod = TimeSpan.Zero,
            ScanBatch = 0,
            WakeConcurrency = 0,
            WakeQueueCapacity = 0,
        });

        Assert.Equal(7, result.Failures!.Count());
    }

    [Fact]
    public void SqliteOptions_WhenNoFileIsNamed_AreRefused() =>
        Assert.True(new SqliteRecordOptionsValidator().Validate("orders", new()).Failed);

    [Fact]
    public void Defaults_WhenNothingIsSet_AreValid()
    {
        Assert.True(new RecordStoreOptionsValidator().Validate("orders", new()).Succeeded);
        Assert.True(new RecordOptionsValidator().Validate(null, new()).Succeeded);
    }
}
