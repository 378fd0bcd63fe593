namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Spanish.</summary>
internal sealed class SpanishWords : ExplanationWords
{
    public SpanishWords()
        : base("es")
    {
        Add("Heading.General", "Todas las solicitudes");
        Add("Heading.ReadOnly", "Columnas que Dataverse mantiene");

        Add("Mode.Enforce", "Una solicitud que infringe una regla se rechaza.");
        Add("Mode.Audit", "Ninguna solicitud se rechaza. Una infracción solo se anota en el registro de seguimiento, y ningún número se reescribe.");
        Add("Mode.Off", "Las reglas están desactivadas. Ninguna solicitud se comprueba, y ningún número se reescribe.");
        Add("ApplicationUsers.Same", "Lo mismo se aplica a las solicitudes de los usuarios de la aplicación, por ejemplo de integraciones.");
        Add("ApplicationUsers.Audit", "Las solicitudes de los usuarios de la aplicación, por ejemplo de integraciones, no se rechazan. Sus infracciones solo se anotan en el registro de seguimiento, y sus números no se reescriben.");
        Add("Unchanged.Skipped", "Un valor que se envía de nuevo sin cambios no se comprueba.");
        Add("Unchanged.Evaluated", "Un valor se comprueba aunque se envíe de nuevo sin cambios.");
        Add("Effect.Trace", "Una infracción de esta regla solo se anota en el registro de seguimiento.");
        Add("Effect.Off", "Esta regla está desactivada.");

        Add("Optional", "La columna puede estar vacía.");
        Add("NeverEmptied", "La columna no se puede vaciar.");
        Add("PCC001", "El texto tiene {limit} caracteres como máximo.");
        Add("PCC002.Text", "El valor es un texto (String).");
        Add("PCC002.Choice", "El valor es una de las opciones de la columna (OptionSetValue).");
        Add("PCC002.Integer", "El valor es un número entero (Int32).");
        Add("PCC002.Boolean", "El valor es true o false (Boolean).");
        Add("PCC002.DateTime", "El valor es una fecha y hora (DateTime).");
        Add("PCC002.Lookup", "El valor es una referencia a un registro (EntityReference).");
        Add("PCC003", "El texto se puede mostrar en una sola línea. No se admiten saltos de línea, tabulaciones ni otros caracteres de control.");
        Add("PCC003.Direction", "No se admiten caracteres que cambien el orden en que se muestra el texto.");
        Add("PCC004", "El número está en el intervalo de {minimum} a {maximum}.");
        Add("PCC005", "El registro pertenece a una de estas tablas: {targets}.");
        Add("PCC006", "La columna es obligatoria. Un registro nuevo tiene un valor en ella, y nadie puede vaciarla.");
        Add("PCC007", "Dataverse mantiene estas columnas y descarta lo que una solicitud indique para ellas: {columns}.");
        Add("PCC201", "El estado es uno de estos valores: {options}.");
        Add("PCC202", "La razón para el estado es uno de estos valores: {options}.");
        Add("PCC203", "Con el estado {state}, la razón para el estado es uno de estos valores: {allowed}.");
        Add("PCC205.Allowed", "El estado puede cambiar de {from} a {to}.");
        Add("PCC205.NotAllowed", "El estado no puede cambiar de {from} a {to}.");
        Add("PCC206", "Mientras el estado sea {state}, la columna solo se puede cambiar en una solicitud que también cambie el estado a {active}.");
        Add("PCC301", "Una vez que la columna tiene un valor, no se puede cambiar.");

        Add("Level.plausible", "Un número de teléfono solo necesita la forma de un número de teléfono.");
        Add("Level.possible", "Un número de teléfono con + tiene un código de país conocido y una longitud que se usa en su país.");
        Add("Level.valid", "Un número de teléfono pertenece al plan de numeración de su país.");
        Add("Level.e164", "Un número de teléfono pertenece al plan de numeración de su país y está escrito en formato internacional (E.164).");
        Add("Level.Rewritten", "Un número de teléfono pertenece al plan de numeración de su país. Se acepta cualquier notación.");
        Add("DefaultRegion", "Un número de teléfono sin código de país se lee como un número de esta región: {region}.");
        Add("DefaultRegion.ShapeAlone", "Un número de teléfono sin código de país solo necesita la forma de un número de teléfono.");
        Add("DefaultRegion.None", "Un número de teléfono sin código de país no se acepta.");
        Add("Regions", "Solo se aceptan números de teléfono de estas regiones: {regions}.");
        Add("Types", "Solo se aceptan números de teléfono de estos tipos: {types}.");
        Add("AllNumbers", "Se aceptan números de teléfono de todas las regiones y de todos los tipos.");
        Add("NoEffect", "En el nivel {level}, estas opciones de configuración no tienen efecto: {settings}.");
        Add("Forms.Accepted", "Además de números de teléfono, se aceptan estas formas: {forms}.");
        Add("Forms.NotAccepted", "No se aceptan estas formas: {forms}.");
        Add("WithheldWords", "Estas palabras también designan un número oculto: {words}.");
        Add("Normalized", "Los números de teléfono se reescriben en formato E.164 antes de guardarse.");
        Add("NotNormalized", "Los números de teléfono se guardan tal como se envían.");

        Add("Form.withheld", "número oculto");
        Add("Form.sip", "dirección SIP");
        Add("Form.tel", "dirección tel");
        Add("Form.short", "número corto");
        Add("Form.extension", "extensión");
        Add("Form.vanity", "número con letras");
        Add("Form.nonGeographic", "número sin país");
    }
}
