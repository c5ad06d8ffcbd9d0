using System.Text.Json.Serialization;
using Ecommerce.Api.Http;

namespace Ecommerce.Tests.Unit.Api.Http;

[JsonSerializable(typeof(ProbeBody))]
[JsonSerializable(typeof(Page<ProbeBody>))]
public sealed partial class ProbeJson : JsonSerializerContext;
