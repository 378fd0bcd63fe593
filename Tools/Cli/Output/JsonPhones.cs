using System;
using PhoneCallCtx.Cli.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Phone texts as JSON lines: one object for each, in the order of the input.</summary>
internal sealed class JsonPhones(ByteOutput output) : IPhoneWriter
{
    private readonly char[] _e164 = new char[PhoneNumber.MostE164Characters];

    public void Write(string text, in PhoneNumber number)
    {
        output.Write("{\"input\":"u8);
        output.WriteJson(text.AsSpan());
        output.Write(",\"kind\":"u8);
        output.WriteJson(number.Kind.Name());
        WriteNumber(number);
        output.Write(number.IsPossible ? ",\"possible\":true"u8 : ",\"possible\":false"u8);
        output.Write(number.IsValid ? ",\"valid\":true"u8 : ",\"valid\":false"u8);
        output.Write(",\"extension\":"u8);
        output.WriteJson(number.ToExtension());
        output.Write(",\"reason\":"u8);
        output.WriteJson(PhoneReason.Of(number, text));
        output.Write("}\n"u8);
    }

    private void WriteNumber(in PhoneNumber number)
    {
        if (!number.TryFormatE164(_e164, out var length))
        {
            output.Write(",\"e164\":null,\"callingCode\":null,\"region\":null,\"type\":null"u8);
            return;
        }

        output.Write(",\"e164\":"u8);
        output.WriteJson(_e164.AsSpan(0, length));
        output.Write(",\"callingCode\":"u8);
        output.Write(number.CallingCode!.Code);
        output.Write(",\"region\":"u8);
        output.WriteJson(number.Region?.Id);
        output.Write(",\"type\":"u8);
        output.WriteJson(number.Type.LibraryName());
    }
}
