using System.Text.Json.Serialization;
using Ecommerce.Api.Http.Operations;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Http.Json;

/// <summary>JSON of what all features share.</summary>
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(FieldError[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(RecordCountsBody))]
internal sealed partial class HttpJson : JsonSerializerContext;
