using System.Collections.Concurrent;
using Ecommerce.Ports.Notifications;
using Ecommerce.Tests.Cluster.Records;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>Keeps what was sent, and can fail.</summary>
public sealed class SentMails : IMailSender
{
    private readonly ConcurrentQueue<Mail> _sent = new();

    /// <summary>Asked before a mail is taken; what it returns is thrown.</summary>
    public Func<Mail, Exception?> Fail { get; set; } = _ => null;

    public Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (Fail(mail) is { } fault) throw fault;
        _sent.Enqueue(mail);
        return Task.CompletedTask;
    }

    /// <summary>Mails to an address so far, oldest first.</summary>
    public IReadOnlyList<Mail> To(string email) => [.. _sent.Where(mail => mail.To == email)];

    /// <summary>Waits for the mail of this number to an address.</summary>
    public async Task<Mail> ToAsync(string email, int number)
    {
        await Eventually.IsTrueAsync(() => To(email).Count >= number, $"mail {number} came");
        return To(email)[number - 1];
    }

    /// <summary>Waits for the mail of this number and reads its code.</summary>
    public async Task<string> CodeAsync(string email, int number) =>
        (await ToAsync(email, number)).Text.Split('\n').Single(line => line.StartsWith("usr_", StringComparison.Ordinal));
}
