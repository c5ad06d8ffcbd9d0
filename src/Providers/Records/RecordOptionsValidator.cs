using Microsoft.Extensions.Options;

namespace Ecommerce.Records;

/// <summary>Reports every fault of the options before the silo starts.</summary>
public sealed class RecordOptionsValidator : IValidateOptions<RecordOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RecordOptions options)
    {
        var faults = new List<string>();
        RequirePositive(options.AnswerRetention, nameof(options.AnswerRetention));
        RequirePositive(options.Retry, nameof(options.Retry));
        RequirePositive(options.ScanPeriod, nameof(options.ScanPeriod));
        if (options.MaxRetry < options.Retry)
            faults.Add($"{nameof(options.MaxRetry)} must not be shorter than {nameof(options.Retry)}.");
        RequireAtLeastOne(options.MaxAnswerBytes, nameof(options.MaxAnswerBytes));
        RequireAtLeastOne(options.WakeQueueCapacity, nameof(options.WakeQueueCapacity));
        RequireAtLeastOne(options.WakeConcurrency, nameof(options.WakeConcurrency));
        RequireAtLeastOne(options.ScanBatch, nameof(options.ScanBatch));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void RequirePositive(TimeSpan value, string member)
        {
            if (value <= TimeSpan.Zero)
                faults.Add($"Records: {member} must be positive.");
        }

        void RequireAtLeastOne(int value, string member)
        {
            if (value < 1)
                faults.Add($"Records: {member} must be at least 1.");
        }
    }
}
