using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>The ledger inside a transaction. Only the thread of <see cref="GroupCommit"/> uses it.</summary>
internal sealed class LedgerSession(SqliteConnection connection) : IDisposable
{
    /// <summary>The payment of an intent, a member of its metadata.</summary>
    public const string PaymentMember = "payment_id";

    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");
    private readonly Statement _rollback = new(connection, "ROLLBACK");
    private readonly Statement _findKey = new(connection, "SELECT hash, status, body FROM keys WHERE key = $0 AND created > $1", 2);
    private readonly Statement _putKey = new(
        connection, "INSERT OR REPLACE INTO keys (key, hash, status, body, created) VALUES ($0, $1, $2, $3, $4)", 5);
    private readonly Statement _dropKeys = new(
        connection, "DELETE FROM keys WHERE rowid IN (SELECT rowid FROM keys ORDER BY rowid LIMIT 1000) AND created <= $0", 1);
    private readonly Statement _addIntent = new(
        connection, "INSERT INTO intents (id, payment_id, key, return_url, body) VALUES ($0, $1, $2, $3, $4)", 5);
    private readonly Statement _putIntent = new(connection, "UPDATE intents SET body = $1 WHERE id = $0", 2);
    private readonly Statement _findIntent = new(connection, "SELECT body, return_url FROM intents WHERE id = $0", 1);
    private readonly Statement _ofPayment = new(connection, "SELECT body FROM intents WHERE payment_id = $0 ORDER BY id DESC LIMIT $1", 2);
    private readonly Statement _created = new(
        connection,
        """
        SELECT body FROM intents WHERE ($0 = '' OR id < $0)
        AND CAST(body AS TEXT) ->> '$.created' >= $1 AND CAST(body AS TEXT) ->> '$.created' < $2 ORDER BY id DESC LIMIT $3
        """,
        4);
    private readonly Statement _refunds = new(
        connection, "SELECT id, amount, created FROM operations WHERE intent = $0 AND kind = 'refund' ORDER BY n DESC LIMIT $1", 2);
    private readonly Statement _addOperation = new(
        connection,
        """
        INSERT INTO operations (intent, n, kind, id, amount, key, created)
        VALUES ($0, (SELECT COALESCE(MAX(n), 0) + 1 FROM operations WHERE intent = $0), $1, $2, $3, $4, $5)
        """,
        6);
    private readonly Statement _refunded = new(
        connection, "SELECT COALESCE(SUM(amount), 0) FROM operations WHERE intent = $0 AND kind = 'refund'", 1);
    private readonly Statement _addEvent = new(connection, "INSERT INTO events (body, attempts, due) VALUES ($0, 0, $1)", 2);
    private readonly Statement _dueEvents = new(
        connection, "SELECT n, body, attempts FROM events WHERE due <= $0 ORDER BY due, n LIMIT $1", 2);
    private readonly Statement _nextDue = new(connection, "SELECT MIN(due) FROM events");
    private readonly Statement _dropEvent = new(connection, "DELETE FROM events WHERE n = $0", 1);
    private readonly Statement _putEvent = new(connection, "UPDATE events SET attempts = $1, due = $2 WHERE n = $0", 3);

    public void Begin() => _begin.Execute();

    public void Commit() => _commit.Execute();

    /// <summary>Undoes what was begun. SQLite ends a transaction itself after some errors; then there is nothing to undo.</summary>
    public void Rollback()
    {
        try
        {
            _rollback.Execute();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 1)
        {
            // No transaction is active.
        }
    }

    /// <summary>The answer kept under a key since the given second.</summary>
    public StoredAnswer? FindKey(string key, long since)
    {
        using var row = _findKey.Read(key, since);
        return row.Read() ? new StoredAnswer(row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2)) : null;
    }

    public void PutKey(string key, StoredAnswer answer, long now) => _putKey.Execute(key, answer.Hash, answer.Status, answer.Body, now);

    /// <summary>Forgets keys that are too old to count, the oldest thousand at most, so that no commit waits long for it.</summary>
    public void DropKeys(long until) => _dropKeys.Execute(until);

    public void AddIntent(PaymentIntent intent, string? key, string? returnUrl, byte[] body) =>
        _addIntent.Execute(intent.Id, intent.Metadata?.GetValueOrDefault(PaymentMember) ?? "", key, returnUrl, body);

    public void PutIntent(string id, byte[] body) => _putIntent.Execute(id, body);

    public StoredIntent? FindIntent(string id)
    {
        using var row = _findIntent.Read(id);
        return row.Read() ? new StoredIntent(Intent(row.GetFieldValue<byte[]>(0)), row.IsDBNull(1) ? null : row.GetString(1)) : null;
    }

    /// <summary>The intents of a payment, the newest first.</summary>
    public List<PaymentIntent> IntentsOf(string payment, int limit)
    {
        var intents = new List<PaymentIntent>();
        using var row = _ofPayment.Read(payment, limit);
        while (row.Read()) intents.Add(Intent(row.GetFieldValue<byte[]>(0)));
        return intents;
    }

    /// <summary>Intents that were created in a time, in seconds since 1970, the newest first, after one of them.</summary>
    public List<PaymentIntent> IntentsCreated(long from, long until, string after, int limit)
    {
        var intents = new List<PaymentIntent>();
        using var row = _created.Read(after, from, until, limit);
        while (row.Read()) intents.Add(Intent(row.GetFieldValue<byte[]>(0)));
        return intents;
    }

    /// <summary>The refunds of an intent, the newest first.</summary>
    public List<Refund> RefundsOf(PaymentIntent intent, int limit)
    {
        var refunds = new List<Refund>();
        using var row = _refunds.Read(intent.Id, limit);
        while (row.Read())
        {
            refunds.Add(new()
            {
                Id = row.GetString(0),
                Object = "refund",
                Amount = row.GetInt64(1),
                Currency = intent.Currency,
                PaymentIntent = intent.Id,
                Status = "succeeded",
                Created = row.GetInt64(2),
            });
        }

        return refunds;
    }

    public void AddOperation(string intent, string kind, string? id, long amount, string? key, long now) =>
        _addOperation.Execute(intent, kind, id, amount, key, now);

    public long RefundedOf(string intent) => (long)_refunded.Scalar(intent)!;

    public void AddEvent(byte[] body, long dueMilliseconds) => _addEvent.Execute(body, dueMilliseconds);

    public List<StoredEvent> DueEvents(long nowMilliseconds, int limit)
    {
        var events = new List<StoredEvent>();
        using var row = _dueEvents.Read(nowMilliseconds, limit);
        while (row.Read()) events.Add(new StoredEvent(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2)));
        return events;
    }

    /// <summary>When the next event is due, in milliseconds since 1970.</summary>
    public long? NextDue() => _nextDue.Scalar() as long?;

    public void DropEvent(long number) => _dropEvent.Execute(number);

    public void PutEvent(long number, int attempts, long dueMilliseconds) => _putEvent.Execute(number, attempts, dueMilliseconds);

    public void Dispose()
    {
        foreach (var statement in (Statement[])
            [_begin, _commit, _rollback, _findKey, _putKey, _dropKeys, _addIntent, _putIntent, _findIntent, _ofPayment, _created, _refunds, _addOperation,
                _refunded, _addEvent, _dueEvents, _nextDue, _dropEvent, _putEvent])
        {
            statement.Dispose();
        }
    }

    private static PaymentIntent Intent(byte[] body) => JsonSerializer.Deserialize(body, StripeJson.Default.PaymentIntent)!;
}
