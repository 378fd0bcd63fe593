using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Microsoft.OData.Edm.Csdl;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>The description of a model in XML, for <c>$metadata</c>.</summary>
internal static class CsdlDocument
{
    private static readonly ConditionalWeakTable<ApiModel, byte[]> Written = [];

    /// <summary>The description in UTF-8, which is written once for each model.</summary>
    public static ReadOnlyMemory<byte> Of(ApiModel model) => Written.GetValue(model, Write);

    private static byte[] Write(ApiModel model)
    {
        // The library sorts some elements by the culture of the thread.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return WriteXml(model);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static byte[] WriteXml(ApiModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(model.Described, writer, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException($"The model cannot be written: {string.Join("; ", errors.Select(error => error.ErrorMessage))}");
        }

        return stream.ToArray();
    }
}
