using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>
/// A member of a gzip file (RFC 1952) that names its own length in an extra field. So a file of members can be cut behind the
/// last whole one, and any program for gzip reads it.
/// </summary>
internal static class GzipMember
{
    /// <summary>How many bytes show the length.</summary>
    public const int HeadLength = FixedLength + 2 + FieldLength;

    private const int FixedLength = 10;
    private const int FieldLength = 8;
    private const int Flags = 3;
    private const byte HasExtraField = 4;

    /// <summary>What is before the length: the length of the extra fields, the name of this one, and its length.</summary>
    private static ReadOnlySpan<byte> Field => [FieldLength, 0, (byte)'P', (byte)'C', 4, 0];

    /// <summary>Packs a content.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(plain, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        var packed = plain.GetBuffer().AsSpan(0, (int)plain.Length);
        var member = new byte[packed.Length + 2 + FieldLength];
        packed[..FixedLength].CopyTo(member);
        member[Flags] |= HasExtraField;
        Field.CopyTo(member.AsSpan(FixedLength));
        BinaryPrimitives.WriteInt32LittleEndian(member.AsSpan(HeadLength - 4), member.Length);
        packed[FixedLength..].CopyTo(member.AsSpan(HeadLength));
        return member;
    }

    /// <summary>The length of the member that begins with these bytes; null when none of this form does.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeadLength || !head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || !head[FixedLength..].StartsWith(Field)) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[(HeadLength - 4)..]);
        return length > HeadLength ? length : null;
    }

    /// <summary>Unpacks a member.</summary>
    /// <param name="member">Its bytes.</param>
    /// <param name="most">The most bytes of the content.</param>
    /// <returns>The content; null when the member is damaged.</returns>
    public static byte[]? Unpack(byte[] member, int most)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (var count = gzip.Read(buffer); count > 0; count = gzip.Read(buffer))
            {
                if (content.Length + count > most) return null;
                content.Write(buffer, 0, count);
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
