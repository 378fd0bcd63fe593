namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Spanish.</summary>
internal sealed class SpanishWords : ReportWords
{
    public SpanishWords()
        : base("es", new LanguageForms(Group: ".", Decimal: ",", Percent: "\u00A0%", LeastGrouped: 10_000, Day: "dd/MM/yyyy", Month: "MM/yyyy"))
    {
        Add("Title", "Comprobación de los registros de llamadas");
        Add("Ended", "Comprobado el {date}, {time} UTC.");
        Add("Masked", "Los nombres y los números están enmascarados.");
        Add("Shown", "Esta página muestra los nombres y los números tal como son. Compártala solo con quienes puedan verlos.");
        Add("Shapes", "En un patrón, a es una letra y 9 es un dígito.");
        Add("Skip", "Ir al resultado");
        Add("Dark", "Colores oscuros");

        Add("Heading.Totals", "Resultado");
        Add("Heading.Baseline", "Cambio desde la ejecución anterior");
        Add("Heading.Rules", "Por regla");
        Add("Heading.Columns", "Por columna");
        Add("Heading.Days", "Por día de creación");
        Add("Heading.Months", "Por mes de creación");
        Add("Heading.Providers", "Por proveedor");
        Add("Heading.Shapes", "Textos incorrectos más frecuentes");
        Add("Heading.Rows", "Registros no aceptados");
        Add("Heading.Settings", "Configuración vigente");
        Add("Heading.Inputs", "Entradas");

        Add("Total.Records", "Registros");
        Add("Total.Accepted", "Aceptados");
        Add("Total.WouldBeRejected", "Se rechazarían");
        Add("Total.Rejected", "Rechazados");
        Add("Total.Unreadable", "Ilegibles");
        Add("Total.Rewritten", "Reescritos");
        Add("Note.Rate", "Registros no aceptados: {count} de {records} legibles, {rate}.");
        Add("Note.WouldBeRejected", "Se rechazarían: Dataverse acepta el registro, pero este infringe una regla que solo se anota.");
        Add("Note.Rewritten", "Reescritos: registros aceptados en los que un número de teléfono se guarda en formato E.164.");
        Add("Note.Violations", "Un registro puede tener varias infracciones.");
        Add("Note.Cut", "La tabla contiene los primeros {shown} de {count} registros no aceptados. Los gráficos y los totales los cuentan todos.");
        Add("Note.Printed", "Una página impresa contiene como máximo {shown} de estos registros.");
        Add("Note.Empty", "No hay ningún registro de este tipo.");
        Add("Note.Baseline", "Registros no aceptados: nuevos {new}, desaparecidos {gone}, sin cambios {unchanged}, de ellos con otras infracciones {other}.");
        Add("Note.Sample", "Parte de los registros que se compara: {share}.");
        Add("Note.Sort", "Seleccione un encabezado de columna para ordenar la tabla.");

        Add("Header.Rule", "Regla");
        Add("Header.Column", "Columna");
        Add("Header.Provider", "Proveedor");
        Add("Header.Day", "Día");
        Add("Header.Month", "Mes");
        Add("Header.Shape", "Patrón");
        Add("Header.Count", "Cantidad");
        Add("Header.Rejecting", "Con rechazo");
        Add("Header.Traced", "Solo anotado");
        Add("Header.Rate", "No aceptados");
        Add("Header.Before", "Antes");
        Add("Header.Now", "Ahora");
        Add("Header.Difference", "Diferencia");
        Add("Header.Change", "Cambio");
        Add("Header.Input", "Entrada");
        Add("Header.Kind", "Tipo");
        Add("Header.Number", "Registro");
        Add("Header.Line", "Línea o fila");
        Add("Header.Id", "Clave principal");
        Add("Header.Verdict", "Veredicto");
        Add("Header.Value", "Valor");
        Add("Header.Suggestion", "Sugerencia");
        Add("Header.Message", "Mensaje");

        Add("Change.new", "nuevo");
        Add("Change.gone", "desaparecido");
        Add("Change.more", "más");
        Add("Change.fewer", "menos");
        Add("Change.unchanged", "sin cambios");

        Add("Name.NoColumn", "registro completo");
        Add("Name.NoProvider", "sin proveedor");
        Add("Name.NoValue", "vacío");
        Add("Name.Others", "otros");
        Add("Name.Earlier", "antes");

        Add("Table.Search", "Buscar");
        Add("Table.All", "Todos");
        Add("Table.First", "Primera página");
        Add("Table.Previous", "Página anterior");
        Add("Table.Next", "Página siguiente");
        Add("Table.Last", "Última página");
        Add("Table.Status", "Registros del {from} al {to} de {count}, página {page} de {pages}");
        Add("Table.None", "Ningún registro coincide.");
        Add("Note.Numbers", "Mostrar las cifras");
        Add("Note.Times", "Registros no aceptados, {count} en la barra más alta");

        Add("Rule.PCC001", "Longitud del texto");
        Add("Rule.PCC002", "Tipo del valor");
        Add("Rule.PCC003", "Caracteres de control");
        Add("Rule.PCC004", "Intervalo del número");
        Add("Rule.PCC005", "Tabla de la búsqueda");
        Add("Rule.PCC006", "Columna obligatoria");
        Add("Rule.PCC007", "Columna que Dataverse mantiene");
        Add("Rule.PCC101", "Número de teléfono");
        Add("Rule.PCC201", "Estado desconocido");
        Add("Rule.PCC202", "Razón para el estado desconocida");
        Add("Rule.PCC203", "Razón de otro estado");
        Add("Rule.PCC204", "Estado vacío");
        Add("Rule.PCC205", "Cambio de estado");
        Add("Rule.PCC206", "Registro inactivo");
        Add("Rule.PCC301", "Identidad de la llamada");
        Add("Rule.Dataverse", "El propio Dataverse");
    }
}
