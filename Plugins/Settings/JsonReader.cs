using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>
/// Reads JSON (RFC 8259) strictly, and reports the line and column of an error. .NET Framework's own reader accepts
/// <c>{"a":1 2}</c> and <c>[1,]</c> and reports no position; the sandbox has no other.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deeper than any configuration, so that hostile text cannot exhaust the stack.</summary>
    private const int MostDepth = 32;

    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;
    private int _at;

    private JsonReader(string text)
    {
        _text = text;
        if (text.Length > 0 && text[0] == ByteOrderMark) _at = 1;
    }

    /// <summary>Reads a JSON text.</summary>
    /// <exception cref="ProblemException">The text is not JSON, or is nested too deep.</exception>
    public static JsonValue Read(string text)
    {
        var reader = new JsonReader(text);
        reader.SkipBlanks();
        var value = reader.ReadValue("$", depth: 0);
        reader.SkipBlanks();
        return reader._at == text.Length ? value : throw reader.Unexpected();
    }

    private JsonValue ReadValue(string place, int depth)
    {
        if (depth > MostDepth || _at == _text.Length) throw Unexpected();
        var offset = _at;
        return _text[_at] switch
        {
            '{' => ReadObject(place, depth),
            '[' => ReadArray(place, depth),
            '"' => Simple(JsonType.String, place, offset, ReadString()),
            '-' or (>= '0' and <= '9') => Simple(JsonType.Number, place, offset, ReadNumber()),
            't' => Simple(JsonType.Boolean, place, offset, ReadWord("true")),
            'f' => Simple(JsonType.Boolean, place, offset, ReadWord("false")),
            'n' => Simple(JsonType.Null, place, offset, ReadWord("null")),
            _ => throw Unexpected(),
        };
    }

    private static JsonValue Simple(JsonType type, string place, int offset, string text) => new(type, place, offset, text, [], []);

    private JsonValue ReadObject(string place, int depth)
    {
        var offset = _at;
        var members = new List<JsonMember>();
        ReadSequence('}', () =>
        {
            var nameOffset = _at;
            var name = ReadString();
            SkipBlanks();
            Take(':');
            SkipBlanks();
            members.Add(new JsonMember(name, nameOffset, ReadValue(place + "." + Excerpt.Of(name), depth + 1)));
        });
        return new JsonValue(JsonType.Object, place, offset, string.Empty, members, []);
    }

    private JsonValue ReadArray(string place, int depth)
    {
        var offset = _at;
        var items = new List<JsonValue>();
        ReadSequence(']', () => items.Add(ReadValue(place + "[" + items.Count.ToString(CultureInfo.InvariantCulture) + "]", depth + 1)));
        return new JsonValue(JsonType.Array, place, offset, string.Empty, [], items);
    }

    private void ReadSequence(char close, Action readElement)
    {
        _at++;
        SkipBlanks();
        if (Peek() == close)
        {
            _at++;
            return;
        }

        while (true)
        {
            readElement();
            SkipBlanks();
            if (Peek() == close)
            {
                _at++;
                return;
            }

            Take(',');
            SkipBlanks();
        }
    }

    private string ReadString()
    {
        Take('"');
        var text = new StringBuilder();
        while (true)
        {
            var character = Peek() ?? throw Unexpected();
            if (character < ' ') throw Unexpected();
            _at++;
            if (character == '"') return text.ToString();
            text.Append(character == '\\' ? ReadEscape() : character);
        }
    }

    private char ReadEscape()
    {
        var escape = Peek() ?? throw Unexpected();
        var at = "\"\\/bfnrtu".IndexOf(escape);
        if (at == -1) throw Unexpected();
        _at++;
        return escape == 'u' ? ReadCodeUnit() : "\"\\/\b\f\n\r\t"[at];
    }

    private char ReadCodeUnit()
    {
        var unit = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = Peek() switch
            {
                >= '0' and <= '9' and var character => character - '0',
                >= 'a' and <= 'f' and var character => character - 'a' + 10,
                >= 'A' and <= 'F' and var character => character - 'A' + 10,
                _ => throw Unexpected(),
            };
            unit = (unit * 16) + digit;
            _at++;
        }

        return (char)unit;
    }

    private string ReadNumber()
    {
        var start = _at;
        if (Peek() == '-') _at++;
        if (Peek() == '0') _at++;
        else TakeDigits();
        if (Peek() == '.')
        {
            _at++;
            TakeDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _at++;
            if (Peek() is '+' or '-') _at++;
            TakeDigits();
        }

        return _text.Substring(start, _at - start);
    }

    private void TakeDigits()
    {
        if (Peek() is not (>= '0' and <= '9')) throw Unexpected();
        while (Peek() is >= '0' and <= '9') _at++;
    }

    private string ReadWord(string word)
    {
        foreach (var character in word) Take(character);
        return word;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r') _at++;
    }

    private void Take(char expected)
    {
        if (Peek() != expected) throw Unexpected();
        _at++;
    }

    private char? Peek() => _at < _text.Length ? _text[_at] : null;

    private ProblemException Unexpected()
    {
        var place = TextPosition.Of(_text, _at).ToString();
        return _at < _text.Length
            ? ProblemException.OfConfiguration(place, _at, "PCC902.NotJson", new Fact("character", Excerpt.OfCharacter(_text, _at), isPersonal: true))
            : ProblemException.OfConfiguration(place, _at, "PCC902.Unfinished");
    }
}
