using System;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Solution.Files;

/// <summary>Reads files that fit into memory, and no others: not one of any size, and not a device that never ends.</summary>
public static class BoundedFile
{
    /// <summary>The most bytes of a dll or a zip.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="IOException">It cannot be read, or it has more than <see cref="MostBytes"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return Read(file, MostBytes);
    }

    /// <summary>Reads the rest of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">The most bytes.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="IOException">It cannot be read, or it has more bytes.</exception>
    public static byte[] Read(Stream stream, int most)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (content.Length + count > most) throw new IOException(string.Create(CultureInfo.InvariantCulture, $"It has more than {most:N0} bytes."));
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
