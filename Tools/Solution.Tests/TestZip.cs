using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>Zips as .NET reads and writes them.</summary>
internal static class TestZip
{
    public static IReadOnlyList<SolutionFile> Read(byte[] zip)
    {
        using var bytes = new MemoryStream(zip);
        using var archive = new ZipArchive(bytes);
        return archive.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var file = new MemoryStream();
            content.CopyTo(file);
            return new SolutionFile(entry.FullName, file.ToArray());
        }).ToArray();
    }

    public static byte[] Write(IEnumerable<SolutionFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var content = archive.CreateEntry(file.Path, CompressionLevel.NoCompression).Open();
                content.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }

    public static SolutionFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The zip with every occurrence of one name replaced by another name of the same length.</summary>
    public static byte[] Rename(byte[] zip, string from, string to)
    {
        to.Length.Should().Be(from.Length);
        var text = Encoding.Latin1.GetString(zip);
        text.Should().Contain(from);
        return Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }
}
