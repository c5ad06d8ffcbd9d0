using Ecommerce.Ports.Notifications;

namespace Ecommerce.Standalone.Notifications;

/// <summary>
/// Takes the place of a mail server: the newest mails, in memory, for whoever tries the shop out. They are not written down, since they hold codes that
/// open accounts; a restart forgets them.
/// </summary>
internal sealed class KeptMails : IMailSender
{
    private const int MaxKept = 200;

    private readonly Lock _gate = new();
    private readonly LinkedList<Mail> _mails = [];

    /// <summary>What is kept, newest first.</summary>
    public IReadOnlyList<Mail> Newest
    {
        get
        {
            lock (_gate) return [.. _mails];
        }
    }

    public Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Sent a second time after an answer was lost: one mail.
            if (_mails.Any(kept => kept.Id == mail.Id)) return Task.CompletedTask;
            _mails.AddFirst(mail);
            if (_mails.Count > MaxKept) _mails.RemoveLast();
        }

        return Task.CompletedTask;
    }
}
