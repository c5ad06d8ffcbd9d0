using System.Text.Json;

namespace Ecommerce.Records;

/// <summary>An answer to remember: the fingerprint of the command's body and the answer as JSON.</summary>
public readonly record struct NewAnswer(string OperationId, string Fingerprint, JsonElement Body);
