namespace Ecommerce.Tests.Cluster.Records;

[GrainType("draft-two")]
public sealed class DraftTwoGrain([PersistentState("draft", "records")] IPersistentState<DraftState> draft) : DraftGrainBase(draft);
