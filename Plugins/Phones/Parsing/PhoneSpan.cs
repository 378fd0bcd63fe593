namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// A part of a text, or two parts that are read as one: the global context of a <c>tel:</c> address comes before its number.
/// Allocates nothing, except when characters of both parts are needed in one string.
/// </summary>
internal readonly struct PhoneSpan
{
    private readonly string _text;
    private readonly int _headStart;
    private readonly int _headLength;
    private readonly int _start;

    public PhoneSpan(string text, int start, int length)
        : this(text, 0, 0, start, length)
    {
    }

    private PhoneSpan(string text, int headStart, int headLength, int start, int length)
    {
        _text = text;
        _headStart = headStart;
        _headLength = headLength;
        _start = start;
        Length = headLength + length;
    }

    public int Length { get; }

    /// <summary>A text that contains some characters of the span in sequence: the original text, or a new one when they lie in both parts.</summary>
    public string TextOf(int index, int count, out int start)
    {
        var isSplit = index < _headLength && index + count > _headLength;
        start = isSplit ? 0 : PositionOf(index);
        return isSplit ? From(index).To(count).ToString() : _text;
    }

    public char this[int index] => index < _headLength ? _text[_headStart + index] : _text[_start + index - _headLength];

    /// <summary>The index in the text of a character of the span.</summary>
    public int PositionOf(int index) => index < _headLength ? _headStart + index : _start + index - _headLength;

    /// <summary>The span with another part of the same text before it.</summary>
    public PhoneSpan Behind(PhoneSpan head) => new(_text, head._start, head.Length, _start, Length);

    public PhoneSpan From(int index) => index <= _headLength
        ? new PhoneSpan(_text, _headStart + index, _headLength - index, _start, Length - _headLength)
        : new PhoneSpan(_text, _start + index - _headLength, Length - index);

    public PhoneSpan To(int index) => index >= _headLength
        ? new PhoneSpan(_text, _headStart, _headLength, _start, index - _headLength)
        : new PhoneSpan(_text, _headStart, index);

    /// <summary>Whether ASCII text, given in lower case, is at an index in any case.</summary>
    public bool Has(int index, string lower)
    {
        if (index < 0 || index + lower.Length > Length) return false;
        for (var i = 0; i < lower.Length; i++)
            if (!PhoneCharacters.IsInAnyCase(this[index + i], lower[i])) return false;
        return true;
    }

    /// <summary>Whether the span may contain a character. False is certain.</summary>
    public bool MayHave(char character) => _headLength > 0 || _text.IndexOf(character, _start, Length) != -1;

    /// <summary>The first index of a text, compared exactly; -1 when it is not there.</summary>
    public int IndexOf(string exact)
    {
        if (!MayHave(exact[0])) return -1;
        for (var i = 0; i + exact.Length <= Length; i++)
        {
            var length = 0;
            while (length < exact.Length && this[i + length] == exact[length]) length++;
            if (length == exact.Length) return i;
        }

        return -1;
    }

    public override string ToString()
    {
        var characters = new char[Length];
        for (var i = 0; i < characters.Length; i++) characters[i] = this[i];
        return new string(characters);
    }
}
