using System.Text.Json.Serialization;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Privacy;
using Ecommerce.Api.Users.Profile;
using Ecommerce.Api.Users.Recovery;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;

namespace Ecommerce.Api.Users;

/// <summary>Bodies of the users area.</summary>
[JsonSerializable(typeof(RegistrationBody))]
[JsonSerializable(typeof(RegistrationAnswer))]
[JsonSerializable(typeof(SetupBody))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(SessionListBody))]
[JsonSerializable(typeof(ProfileBody))]
[JsonSerializable(typeof(ProfilePatch))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(AddressPatch))]
[JsonSerializable(typeof(AddressAnswer))]
[JsonSerializable(typeof(AddressListBody))]
[JsonSerializable(typeof(RoleBody))]
[JsonSerializable(typeof(RoleTerms))]
[JsonSerializable(typeof(NewRoleBody))]
[JsonSerializable(typeof(RoleListBody))]
[JsonSerializable(typeof(StaffUserBody))]
[JsonSerializable(typeof(FindUserBody))]
[JsonSerializable(typeof(Page<StaffUserBody>))]
[JsonSerializable(typeof(AddressedBody))]
[JsonSerializable(typeof(PasswordResetBody))]
[JsonSerializable(typeof(PasswordChangeBody))]
[JsonSerializable(typeof(EmailChangeBody))]
[JsonSerializable(typeof(EmailConfirmationBody))]
[JsonSerializable(typeof(PasswordBody))]
[JsonSerializable(typeof(DataExportBody))]
[JsonSerializable(typeof(Carts.AddressBody), TypeInfoPropertyName = "CartAddressBody")]
[JsonSerializable(typeof(JwksBody))]
internal sealed partial class UsersJson : JsonSerializerContext;
