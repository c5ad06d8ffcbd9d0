using Microsoft.Extensions.Options;

namespace Ecommerce.Records;

/// <summary>Reports every fault of a store's options before the store opens.</summary>
public sealed class RecordStoreOptionsValidator : IValidateOptions<RecordStoreOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RecordStoreOptions options)
    {
        var faults = new List<string>();
        if (options.QueueCapacity < 1)
            faults.Add($"Record store '{name}': {nameof(options.QueueCapacity)} must be at least 1.");
        if (options.MaxBatch < 1)
            faults.Add($"Record store '{name}': {nameof(options.MaxBatch)} must be at least 1.");
        if (options.WriteTimeout <= TimeSpan.Zero)
            faults.Add($"Record store '{name}': {nameof(options.WriteTimeout)} must be positive.");
        if (options.ReadTimeout <= TimeSpan.Zero)
            faults.Add($"Record store '{name}': {nameof(options.ReadTimeout)} must be positive.");
        if (options.MaxBodyBytes < 1024)
            faults.Add($"Record store '{name}': {nameof(options.MaxBodyBytes)} must be at least 1024.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
