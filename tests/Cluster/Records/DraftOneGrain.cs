namespace Ecommerce.Tests.Cluster.Records;

[GrainType("draft-one")]
public sealed class DraftOneGrain([PersistentState("draft", "records")] IPersistentState<DraftState> draft) : DraftGrainBase(draft);
