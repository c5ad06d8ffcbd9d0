namespace Ecommerce.Tests.Cluster.Records;

public abstract class DraftGrainBase(IPersistentState<DraftState> draft) : Grain, IDraftGrain
{
    public Task<(string? Text, bool Exists)> ReadAsync() => Task.FromResult((draft.State.Text, draft.RecordExists));

    public Task WriteAsync(string text)
    {
        draft.State.Text = text;
        return draft.WriteStateAsync();
    }

    public Task ClearAsync() => draft.ClearStateAsync();
}
