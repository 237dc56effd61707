using System.Collections.Frozen;

namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>The names of Harlowe's macros, without dashes; what else stands in brackets before a colon is text.</summary>
internal static class HarloweMacros
{
    private const string Names = """
        set put move print if unless elseif else for loop either random display goto gotopassage redirect
        link linkreplace linkreveal linkrepeat linkgoto linkrevealgoto linkundo linkstorylet linkfullscreen linkshow
        linkrerun undo restart reload savegame loadgame savedgames saveddata visited visits passage passages
        history turns cond num number str string text a array dm datamap ds dataset dn data datanames
        datavalues dataentries round floor ceil min max abs sin cos tan log log10 log2 pow sqrt sign clamp
        trunc exp live stop event after afterdebounce time weekday monthday monthname yearday currentdate
        currenttime dialog dialogue alert prompt confirm inputbox forceinputbox input forceinput checkbox
        checkboxfullscreen dropdown cyclinglink seqlink sequencelink meter replace append prepend replacewith
        appendwith prependwith show hide hidden rerun showlink click clickreplace clickappend clickprepend
        clickrerun clickgoto clickundo mouseover mouseoverreplace mouseoverappend mouseoverprepend
        mouseovergoto mouseoverundo mouseout mouseoutreplace mouseoutappend mouseoutprepend mouseoutgoto
        mouseoutundo enchant enchantin change enchantment verbatim verbatimprint verbatimsource t8n transition
        t8ndepart transitiondepart t8narrive transitionarrive t8ntime transitiontime t8ndelay transitiondelay
        t8nskip transitionskip color colour textcolor textcolour textstyle textsize textindent textrotate
        textrotatex textrotatey textrotatez background bg font align css box button border bordersize
        bordercolor bordercolour corners collapse nobr float floatbox hook hoverstyle opacity line char chars
        column columnframe columnsframe columns page char gradient lineargradient radialgradient stripes rgb
        rgba hsl hsla lch lcha mix palette complement lighterdark stringstring joined split splitted
        uppercase lowercase upperfirst lowerfirst words trimmed substring subarray strrepeated strreversed
        strnth strfind digitformat plural find rotated rotatedto reversed shuffled sorted altered folded
        interlaced permutations range repeated unique count allpass somepass nonepass pass lambda macro
        output outputdata outputhook custommacro bind 2bind action storylet openstorylets exclusivity urgency
        metadata ignore debug error test assert assertexists hookstest iterations icongoto iconundo iconredo
        iconrestart iconfullscreen scroll hookset source sourceof datatype datapattern p pmany pnotbefore
        pnot peither popt pws pdigit palnum panycase pnewline partial v6m8 v8m6 verbatimtext unpack lerp
        cursor mouseoverstyle hslcolor typed textalign animate sequence t8nundo
        """;

    public static FrozenSet<string> All { get; } =
        Names
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
