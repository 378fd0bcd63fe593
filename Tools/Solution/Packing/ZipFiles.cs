using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>
/// Writes zips with bytes that depend only on the files: sorted, with one time, compressed by managed code. .NET's own zip
/// reads them, but writes the operating system into each entry and compresses differently on each processor.
/// </summary>
internal static class ZipFiles
{
    /// <summary>More than any solution has. A zip that claims more is not unpacked.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private const int MostEntries = 20_000;

    private const int BestCompression = 9;

    private const int BufferBytes = 80 * 1024;

    /// <summary>The earliest time that a zip can have.</summary>
    private static readonly DateTime Time = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Write(IEnumerable<SolutionFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipOutputStream(bytes) { UseZip64 = UseZip64.Off, IsStreamOwner = false })
        {
            zip.SetLevel(BestCompression);
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var checksum = new Crc32();
                checksum.Update(file.Content);
                zip.PutNextEntry(new ZipEntry(file.Path) { DateTime = Time, HostSystem = (int)HostSystemID.Msdos, Size = file.Content.Length, Crc = checksum.Value });
                zip.Write(file.Content);
                zip.CloseEntry();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>What makes readers see different files in a zip, or none.</summary>
    /// <exception cref="SolutionException">It is no zip, or a damaged or monstrous one.</exception>
    public static IReadOnlyList<ZipFault> FindFaults(byte[] content) => Use(content, zip => ZipHeaders.FindFaults(content, zip.Entries.Count));

    /// <exception cref="SolutionException">It is no zip, or a damaged or monstrous one, or readers see different files in it.</exception>
    public static IReadOnlyList<SolutionFile> Read(byte[] content)
    {
        if (FindFaults(content) is [var fault, ..]) throw new SolutionException(fault.Path.Length == 0 ? $"Of the zip as a whole: {fault.Message}" : $"{fault.Path}: {fault.Message}");
        return Use(content, ReadAll);
    }

    private static List<SolutionFile> ReadAll(ZipArchive zip)
    {
        var files = new List<SolutionFile>();
        var left = MostBytes;
        var buffer = new byte[BufferBytes];
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
        {
            var file = new SolutionFile(entry.FullName.Replace('\\', '/'), Read(entry, left, buffer));
            left -= file.Content.Length;
            files.Add(file);
        }

        return files;
    }

    private static T Use<T>(byte[] content, Func<ZipArchive, T> use)
    {
        try
        {
            using var bytes = new MemoryStream(content);
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) throw new SolutionException($"It has {zip.Entries.Count} entries; a solution has at most {MostEntries}.");
            return use(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new SolutionException($"It is not a zip, or damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Unpacks an entry twice: what the zip says of its length may be wrong, and a buffer that grows takes three times its room.</summary>
    private static byte[] Read(ZipArchiveEntry entry, long most, byte[] buffer)
    {
        var checksum = new Crc32();
        var length = 0L;
        using (var content = entry.Open())
        {
            for (int read; (read = content.Read(buffer, 0, buffer.Length)) > 0;)
            {
                length += read;
                if (length > most) throw new SolutionException($"{entry.FullName}: it unpacks to more than {MostBytes / (1024 * 1024)} MiB.");
                checksum.Update(new ArraySegment<byte>(buffer, 0, read));
            }
        }

        if (checksum.Value != entry.Crc32) throw new SolutionException($"{entry.FullName}: its content is damaged (the checksum differs).");
        var file = new byte[length];
        using var again = entry.Open();
        again.ReadExactly(file);
        return file;
    }
}
