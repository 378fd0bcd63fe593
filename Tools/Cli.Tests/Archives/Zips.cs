using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Archives;

/// <summary>Archives for tests.</summary>
internal static class Zips
{
    /// <summary>A zip with some members.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A zip with some texts.</summary>
    public static byte[] Of(params (string Name, string Text)[] members) => Of([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Text)))]);

    /// <summary>The same zip with another content of a member.</summary>
    public static byte[] With(this byte[] zip, string name, string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)!.Delete();
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    /// <summary>Bytes compressed with gzip.</summary>
    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress)) gzip.Write(content);
        return bytes.ToArray();
    }

    /// <summary>A text compressed with gzip.</summary>
    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));
}
