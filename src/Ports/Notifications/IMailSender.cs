namespace Ecommerce.Ports.Notifications;

/// <summary>
/// Sends mail. Returns when somebody else is responsible for it; throws when that is not certain, and is then called again with the same
/// <see cref="Mail.Id"/>: at least once.
/// </summary>
public interface IMailSender
{
    /// <summary>Sends one mail.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
