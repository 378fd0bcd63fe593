using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>
/// The names that a script gives to rows. A name always has the same identifier, so a script gives the same
/// results each time, and another script can continue with the rows of a database.
/// </summary>
/// <param name="isOpen">Whether a name may be used that no line of this script gave: the rows of a database may have it.</param>
internal sealed class RowNames(bool isOpen)
{
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);

    /// <summary>The identifier that a text means: itself, or that of the row it names.</summary>
    /// <param name="text">A GUID, or <c>$</c> and a name.</param>
    /// <param name="isNew">Whether a row of that name is about to be created.</param>
    /// <exception cref="InputException">It is neither, or no line before gave the name.</exception>
    public Guid Read(string text, bool isNew)
    {
        if (!text.StartsWith('$')) return Guid.TryParse(text, out var id) ? id : throw new InputException($"\"{Shown.Value(text)}\" is no identifier. Give a GUID, or $ and the name of a row.");
        if (text.Length == 1) throw new InputException("\"$\" names no row. Give $ and a name.");
        if (_ids.TryGetValue(text, out var known)) return known;
        if (!isNew && !isOpen) throw new InputException($"no line before creates a row {Shown.Value(text)}. Create it first, with \"id\": \"{Shown.Value(text)}\".");
        _ids.Add(text, known = IdOf(text));
        return known;
    }

    /// <summary>A UUID of version 8 (RFC 9562): a digest of the name.</summary>
    private static Guid IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("phonecallctx replay " + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
