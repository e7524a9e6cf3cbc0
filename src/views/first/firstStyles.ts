import tokens from '../../ui/tokens.css?inline'
import base from '../../ui/base.css?inline'
import ribbon from '../../ui/controls/SyntheticRibbon.css?inline'
import legend from '../../ui/legend/Legend.css?inline'
import swatch from '../../ui/map/HatchPattern.css?inline'
import shell from '../../ui/shell/Shell.css?inline'
import tabs from '../explore/AnalysisTabs.css?inline'
import explore from '../explore/ExploreView.css?inline'
import summary from '../explore/SummaryPanel.css?inline'
import first from './first.css?inline'

/** The sheets of the live screen that the first picture needs, in the order the live screen has them. */
export const FIRST_STYLES: string = [tokens, base, ribbon, legend, swatch, shell, tabs, explore, summary, first].join('')
