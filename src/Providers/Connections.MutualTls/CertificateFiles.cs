using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orleans.Connections.MutualTls;

/// <summary>
/// The certificates as they are now. Each handshake looks whether a file has changed; handshakes are rare. A new set that cannot be read yet, such
/// as a certificate whose key is still the old one, leaves the one before in use.
/// </summary>
internal sealed partial class CertificateFiles(IOptions<MutualTlsOptions> options, ILogger<CertificateFiles> log)
{
    private readonly Lock _gate = new();
    private (DateTime Certificate, DateTime Key, DateTime Authorities) _read, _unreadable;
    private CertificateSet? _current;

    /// <summary>The certificates to use for a handshake that begins now.</summary>
    public CertificateSet Current
    {
        get
        {
            lock (_gate)
            {
                var written = (Written(options.Value.CertificateFile), Written(options.Value.KeyFile), Written(options.Value.AuthoritiesFile));
                if (_current is not null && written == _read) return _current;
                try
                {
                    // The one before is left to the garbage collector: handshakes may still be using it.
                    _current = CertificateSet.Read(options.Value);
                    _read = written;
                    LogRead(_current.NotAfter);
                }
                catch (Exception fault) when (_current is not null && CertificateSet.IsUnreadable(fault))
                {
                    // Tried again at the next handshake, since rights that are mended leave a file's time as it is; said once.
                    if (written != _unreadable) LogKept(fault.Message);
                    _unreadable = written;
                }

                return _current!;
            }
        }
    }

    // Of the file that a link leads to: secrets of Kubernetes are exchanged by turning a link. A file that is gone for the moment has a time as well.
    private static DateTime Written(string file)
    {
        try
        {
            return (File.ResolveLinkTarget(file, returnFinalTarget: true) ?? new FileInfo(file)).LastWriteTimeUtc;
        }
        catch (IOException)
        {
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Certificates were read; the own one is good until {NotAfter:O}")]
    private partial void LogRead(DateTimeOffset notAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changed certificates cannot be read, those from before stay in use: {Why}")]
    private partial void LogKept(string why);
}
