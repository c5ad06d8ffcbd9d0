using System.Text.Json.Serialization;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Grains.Users.Staff;

namespace Ecommerce.Grains.Users;

/// <summary>Stored form of users, sessions and the set-up, and of the answers they remember.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserState))]
[JsonSerializable(typeof(SessionState))]
[JsonSerializable(typeof(SetupState))]
[JsonSerializable(typeof(StaffState))]
[JsonSerializable(typeof(StaffRole))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(SavedAddress))]
[JsonSerializable(typeof(AccountMail))]
[JsonSerializable(typeof(bool))]
public sealed partial class UserJson : JsonSerializerContext;
