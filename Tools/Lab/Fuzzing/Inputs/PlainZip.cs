using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.Checksum;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>Writes zips (APPNOTE 6.3) with any names and content, right or wrong, that no library would write.</summary>
internal static class PlainZip
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfCentral = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private const int BombBytes = 257 * 1024 * 1024;

    private static readonly Lazy<(byte[] Bytes, uint Checksum)> Bomb = new(MakeBomb);

    /// <summary>A zip of files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="hasBomb">Whether to add a small file that unpacks to a huge one.</param>
    public static byte[] Write(IReadOnlyList<SolutionFile> files, bool hasBomb = false)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var headers = new List<Action>();
        foreach (var file in files) Add(file.Path, file.Content, file.Content.Length, ChecksumOf(file.Content), Stored);
        if (hasBomb) Add("bomb.xml", Bomb.Value.Bytes, BombBytes, Bomb.Value.Checksum, Deflated);

        var central = (uint)bytes.Position;
        foreach (var header in headers) header();
        var size = (uint)bytes.Position - central;
        writer.Write(EndOfCentral);
        writer.Write(0u);
        writer.Write((ushort)headers.Count);
        writer.Write((ushort)headers.Count);
        writer.Write(size);
        writer.Write(central);
        writer.Write((ushort)0);
        return bytes.ToArray();

        void Add(string path, byte[] content, int length, uint checksum, ushort method)
        {
            var name = Encoding.UTF8.GetBytes(path);
            var at = (uint)bytes.Position;
            writer.Write(LocalHeader);
            WriteFields();
            writer.Write(name);
            writer.Write(content);
            headers.Add(() =>
            {
                writer.Write(CentralHeader);
                writer.Write(Version);
                WriteFields();
                writer.Write((ushort)0);
                writer.Write(0u);
                writer.Write(0u);
                writer.Write(at);
                writer.Write(name);
            });

            void WriteFields()
            {
                writer.Write(Version);
                writer.Write(Utf8Names);
                writer.Write(method);
                writer.Write(0x00210000u);
                writer.Write(checksum);
                writer.Write((uint)content.Length);
                writer.Write((uint)length);
                writer.Write((ushort)name.Length);
                writer.Write((ushort)0);
            }
        }
    }

    private static uint ChecksumOf(byte[] content)
    {
        var checksum = new Crc32();
        checksum.Update(content);
        return (uint)checksum.Value;
    }

    private static (byte[] Bytes, uint Checksum) MakeBomb()
    {
        var zeros = new byte[1024 * 1024];
        var checksum = new Crc32();
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var written = 0; written < BombBytes; written += zeros.Length)
            {
                deflate.Write(zeros);
                checksum.Update(zeros);
            }
        }

        return (bytes.ToArray(), (uint)checksum.Value);
    }
}
