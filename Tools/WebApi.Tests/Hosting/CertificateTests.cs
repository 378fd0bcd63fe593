using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>https, with a certificate that is made or read.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("dataverse.example", true)]
    [InlineData("evil.example", false)]
    [InlineData("192.168.1.2", false)]
    public void A_made_certificate_is_for_the_names_of_the_server(string host, bool matches)
    {
        using var certificate = HostCertificate.SelfSigned(IPAddress.Parse("192.168.1.1"), ["dataverse.example"]);
        certificate.HasPrivateKey.Should().BeTrue();
        certificate.MatchesHostname(host).Should().Be(matches);
    }

    [Fact]
    public async Task A_client_that_trusts_the_made_certificate_is_served()
    {
        using var certificate = HostCertificate.SelfSigned(IPAddress.Loopback, []);
        await Verify(certificate);
    }

    [Theory]
    [InlineData("both.pem")]
    [InlineData("beside.pem")]
    [InlineData("store.pfx")]
    public async Task A_certificate_is_read(string name)
    {
        using (var made = HostCertificate.SelfSigned(IPAddress.Loopback, []))
        {
            using var key = made.GetECDsaPrivateKey()!;
            var parameters = key.ExportEncryptedPkcs8PrivateKey("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1));
            using var copy = ECDsa.Create();
            copy.ImportEncryptedPkcs8PrivateKey("x", parameters, out _);
            var pem = copy.ExportPkcs8PrivateKeyPem();
            if (name == "store.pfx") File.WriteAllBytes(PathOf(name), made.Export(X509ContentType.Pkcs12));
            else File.WriteAllText(PathOf(name), made.ExportCertificatePem() + "\n" + (name == "both.pem" ? pem : ""));
            if (name == "beside.pem") File.WriteAllText(PathOf("beside.key"), pem);
        }

        using var read = HostCertificate.Read(PathOf(name));
        await Verify(read);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public void A_file_without_a_certificate_is_reported(string content)
    {
        File.WriteAllText(PathOf("x.pem"), content);
        var read = () => HostCertificate.Read(PathOf("x.pem"));
        read.Should().Throw<InvalidDataException>().WithMessage("it has no certificate with a private key that can be read. Give PEM with both, or PKCS 12 without a password. *");
    }

    [Fact]
    public void A_certificate_without_its_key_is_reported()
    {
        using var made = HostCertificate.SelfSigned(IPAddress.Loopback, []);
        File.WriteAllText(PathOf("x.pem"), made.ExportCertificatePem());
        File.WriteAllBytes(PathOf("x.pfx"), made.Export(X509ContentType.Pkcs12, "password"));
        foreach (var name in new[] { "x.pem", "x.pfx" })
        {
            var read = () => HostCertificate.Read(PathOf(name));
            read.Should().Throw<InvalidDataException>();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task Verify(X509Certificate2 certificate)
    {
        var host = await WebApiHost.StartAsync(new FakeApi(), new HostOptions { Certificate = certificate }).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            host.BaseAddress.Should().StartWith("https://127.0.0.1:");
            using var handler = new SocketsHttpHandler();
            handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, errors) => presented!.GetCertHashString() == certificate.GetCertHashString() && !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
            using var client = new HttpClient(handler);
            (await client.GetStringAsync(new Uri(host.BaseAddress + "x")).ConfigureAwait(false)).Should().Be("/api/data/v9.2/x");
        }
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
