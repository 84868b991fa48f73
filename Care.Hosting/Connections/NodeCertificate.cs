using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Care.Interfaces.Operations;

namespace Care.Hosting.Connections;

/// <summary>
/// A node's certificate, and the authority whose certificates it takes for nodes. The authority is the cluster's own and makes no others, so a name in a
/// certificate says no more.
/// </summary>
public sealed class NodeCertificate(X509Certificate2 own, X509Certificate2Collection authority)
{
    private const string CertificateFile = "CARE_TLS_CERTIFICATE";
    private const string KeyFile = "CARE_TLS_KEY";
    private const string AuthorityFile = "CARE_TLS_CA";

    public X509Certificate2 Own { get; } = own;

    /// <summary>True for a certificate that the authority has made, while it is good.</summary>
    public bool IsNode(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        // The cluster's own authority has no list of what it takes back: whoever must not be a node any more calls for a new one.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    /// <summary>What the settings name; null where they name nothing.</summary>
    public static NodeCertificate? Read(SettingReader read)
    {
        string?[] files = [read.Optional(CertificateFile), read.Optional(KeyFile), read.Optional(AuthorityFile)];
        if (files.All(file => file is null))
        {
            return null;
        }

        if (files.Any(file => file is null))
        {
            return read.Wrong<NodeCertificate?>($"{CertificateFile}, {KeyFile} and {AuthorityFile} go together: set all three, or none.", null);
        }

        try
        {
            X509Certificate2Collection authority = [];
            authority.ImportFromPemFile(files[2]!);
            var made = new NodeCertificate(X509Certificate2.CreateFromPemFile(files[0]!, files[1]), authority);
            return made.IsNode(made.Own)
                ? made
                : read.Wrong<NodeCertificate?>($"{CertificateFile} is not, or no longer, a certificate that {AuthorityFile} has made.", null);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return read.Wrong<NodeCertificate?>($"{CertificateFile}, {KeyFile} or {AuthorityFile} can't be read as PEM: {e.Message}", null);
        }
    }
}
