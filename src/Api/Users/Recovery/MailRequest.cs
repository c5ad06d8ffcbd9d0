namespace Ecommerce.Api.Users.Recovery;

/// <summary>Somebody asked for a mail to an address; whether anybody has it is found out later.</summary>
internal sealed record MailRequest(string Email, bool IsReset);
