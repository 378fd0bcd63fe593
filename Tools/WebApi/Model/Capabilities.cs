using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>Adds the annotations of the platform's model: what the service can do, and which properties are read-only.</summary>
internal static class Capabilities
{
    private const string Namespace = "Org.OData.Capabilities.V1.";

    /// <summary>Adds the annotations of the container.</summary>
    public static void AddTo(EdmModel model, EdmEntityContainer container)
    {
        Add(model, container, "AsynchronousRequestsSupported", new EdmBooleanConstant(false));
        Add(model, container, "BatchContinueOnErrorSupported", new EdmBooleanConstant(true));
        Add(model, container, "BatchSupported", new EdmBooleanConstant(true));
        Add(model, container, "ConformanceLevel", Member(model, "ConformanceLevelType", "Intermediate"));
        Add(model, container, "CrossJoinSupported", new EdmBooleanConstant(false));
        Add(model, container, "FilterFunctions", Texts("contains", "endswith", "startswith"));
        Add(model, container, "SupportedFormats", Texts("application/json"));
    }

    /// <summary>Marks a property as written by the service only.</summary>
    public static void AddComputed(EdmModel model, IEdmProperty property)
    {
        var annotation = new EdmVocabularyAnnotation(property, CoreVocabularyModel.ComputedTerm, new EdmBooleanConstant(true));
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.SetVocabularyAnnotation(annotation);
    }

    private static void Add(EdmModel model, EdmEntityContainer container, string name, IEdmExpression value)
    {
        var annotation = new EdmVocabularyAnnotation(container, model.FindTerm(Namespace + name)!, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.SetVocabularyAnnotation(annotation);
    }

    private static EdmEnumMemberExpression Member(EdmModel model, string type, string name) =>
        new(((IEdmEnumType)model.FindType(Namespace + type)!).Members.First(member => member.Name == name));

    private static EdmCollectionExpression Texts(params string[] texts) => new(texts.Select(text => new EdmStringConstant(text)));
}
