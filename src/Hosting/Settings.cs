using System.Globalization;
using System.Net;
using Ecommerce.Ports.Users;
using Npgsql;

namespace Ecommerce.Hosting;

/// <summary>
/// Reads the settings of a process and collects what is wrong with them, so that a person who sets up a shop learns all of it at once. A fault
/// names the key as environment variables spell it and never shows the value, which may be a secret.
/// </summary>
public sealed class Settings(IConfiguration configuration)
{
    private const int MaxPort = 65_535;

    private readonly List<string> _faults = [];
    private readonly List<string> _unreadable = [];

    /// <summary>What was read from.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>A text that must be there; empty when it is not.</summary>
    public string Required(string key, string purpose)
    {
        var value = configuration[key];
        if (!string.IsNullOrWhiteSpace(value)) return value;
        Fault(key, $"is not set: {purpose}");
        return "";
    }

    /// <summary>A port; the default when nothing is said.</summary>
    public int Port(string key, int otherwise)
    {
        if (configuration[key] is not { Length: > 0 } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= MaxPort) return port;
        Fault(key, $"is not a port from 1 to {MaxPort}");
        return otherwise;
    }

    /// <summary>A time such as <c>00:00:30</c> within limits; the default when nothing is said.</summary>
    public TimeSpan Duration(string key, TimeSpan otherwise, TimeSpan min, TimeSpan max)
    {
        if (configuration[key] is not { Length: > 0 } text) return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= min && time <= max) return time;
        Fault(key, $"is not a time from {min} to {max}");
        return otherwise;
    }

    /// <summary><c>true</c> or <c>false</c>; <c>false</c> when nothing is said.</summary>
    public bool Flag(string key)
    {
        if (configuration[key] is not { Length: > 0 } text) return false;
        if (bool.TryParse(text, out var value)) return value;
        Fault(key, "is neither true nor false");
        return false;
    }

    /// <summary>The IP address that others reach this process by.</summary>
    public IPAddress Address(string key, string purpose)
    {
        var text = Required(key, purpose);
        if (text.Length == 0) return IPAddress.None;
        if (IPAddress.TryParse(text, out var address)) return address;
        Fault(key, "is not an IP address");
        return IPAddress.None;
    }

    /// <summary>An http address that must be there.</summary>
    public Uri? Url(string key, string purpose)
    {
        var text = Required(key, purpose);
        if (text.Length == 0) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        Fault(key, "is not an http address");
        return null;
    }

    /// <summary>A connection string of PostgreSQL that must be there.</summary>
    public string Database(string name, string purpose)
    {
        var text = Required($"ConnectionStrings:{name}", purpose);
        if (text.Length > 0) CheckDatabase(name, text);
        return text;
    }

    /// <summary>A connection string of PostgreSQL, if there is one.</summary>
    public string? OptionalDatabase(string name)
    {
        if (configuration[$"ConnectionStrings:{name}"] is not { Length: > 0 } text) return null;
        CheckDatabase(name, text);
        return text;
    }

    private void CheckDatabase(string name, string text)
    {
        var key = $"ConnectionStrings:{name}";
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(parts.Host) || string.IsNullOrWhiteSpace(parts.Database)) Fault(key, "must name a host and a database");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            Fault(key, "is not a connection string of PostgreSQL");
        }
    }

    /// <summary>A text with a beginning that tells what it is.</summary>
    public string Secret(string key, string prefix, string purpose)
    {
        var text = Required(key, purpose);
        if (text.Length > 0 && !text.StartsWith(prefix, StringComparison.Ordinal)) Fault(key, $"must begin with {prefix}");
        return text;
    }

    /// <summary>The secret of all accounts, base64 of 32 bytes or more; one for this process alone when it is not right.</summary>
    public AccountSecret AccountSecret()
    {
        const string key = "Users:AccountSecret";
        var text = Required(key, "32 random bytes or more in base64, the same for every process of the shop");
        try
        {
            if (text.Length > 0) return Ports.Users.AccountSecret.Parse(text);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            Fault(key, "is not 32 bytes or more in base64");
        }

        return Ports.Users.AccountSecret.ForThisProcess();
    }

    /// <summary>A folder that this process can write to, made when it is missing.</summary>
    public string Folder(string key, string purpose)
    {
        var path = Required(key, purpose);
        if (path.Length == 0) return "";
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fault(key, "is not a folder that can be made");
            return path;
        }
    }

    /// <summary>Adds a fault of one setting.</summary>
    public void Fault(string key, string what) => Add($"{key.Replace(":", "__", StringComparison.Ordinal)} {what}");

    /// <summary>Adds a line that names its setting itself. Of a setting that could not even be read, nothing more is said.</summary>
    public void Add(string line)
    {
        if (!_faults.Contains(line) && !_unreadable.Exists(key => line.StartsWith(key, StringComparison.Ordinal))) _faults.Add(line);
    }

    /// <summary>Adds a setting whose text is not of its type, and forgets the text, so that the others can be read.</summary>
    public void Unreadable(string key, string type)
    {
        Fault(key, $"is no {type}");
        _unreadable.Add(key);
        configuration[key] = null;
    }

    /// <summary>Ends the start when anything is wrong.</summary>
    public void ThrowIfWrong()
    {
        if (_faults.Count > 0) throw new WrongSettingsException([.. _faults]);
    }
}
