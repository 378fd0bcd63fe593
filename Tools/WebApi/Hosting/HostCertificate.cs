using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Certificates for https.</summary>
public static class HostCertificate
{
    private const int MostBytes = 1024 * 1024;
    private const string KeyEnding = ".key";

    /// <summary>Makes a self-signed certificate for this machine. No file keeps its key. It is valid for 90 days.</summary>
    /// <param name="address">The address that the server listens on.</param>
    /// <param name="names">Names of the server, beside <c>localhost</c>.</param>
    /// <returns>The certificate with its private key.</returns>
    public static X509Certificate2 SelfSigned(IPAddress address, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=phonecallctx serve", key, HashAlgorithmName.SHA256);
        var subjects = new SubjectAlternativeNameBuilder();
        foreach (var name in (IEnumerable<string>)["localhost", .. names]) subjects.AddDnsName(name);
        foreach (var own in new HashSet<IPAddress> { IPAddress.Loopback, IPAddress.IPv6Loopback, address }) subjects.AddIpAddress(own);
        request.CertificateExtensions.Add(subjects.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(90));
        return WithUsableKey(made);
    }

    /// <summary>Reads a certificate with its private key: PKCS 12 without a password, or PEM with the key in the same file or beside it, with the ending <c>.key</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="InvalidDataException">It has no certificate with a private key that can be read. The message says what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static X509Certificate2 Read(string path)
    {
        var bytes = ReadBytes(path);
        try
        {
            return bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0 ? ReadPkcs12(bytes) : ReadPem(path);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new InvalidDataException($"it has no certificate with a private key that can be read. Give PEM with both, or PKCS 12 without a password. {exception.Message}", exception);
        }
    }

    private static X509Certificate2 ReadPkcs12(byte[] bytes)
    {
        var certificate = X509CertificateLoader.LoadPkcs12(bytes, password: null);
        if (certificate.HasPrivateKey) return certificate;
        certificate.Dispose();
        throw new CryptographicException("The private key is missing.");
    }

    private static X509Certificate2 ReadPem(string path)
    {
        var beside = Path.ChangeExtension(path, KeyEnding);
        using var read = X509Certificate2.CreateFromPemFile(path, File.Exists(beside) ? beside : path);
        return WithUsableKey(read);
    }

    private static byte[] ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return BoundedFile.Read(file, MostBytes);
    }

    /// <summary>TLS on Windows and macOS cannot use a key that was only made in memory.</summary>
    private static X509Certificate2 WithUsableKey(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
}
