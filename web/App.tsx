// The application: the frame, and in it the screen that the address names.

import { lazy, Suspense } from 'react'
import { AccountProvider } from './account/AccountProvider.tsx'
import { UsersScreen } from './account/UsersScreen.tsx'
import { ExploreProvider } from './explore/ExploreProvider.tsx'
import { Explore } from './explore/Explore.tsx'
import { AddDocuments } from './add/AddDocuments.tsx'
import { AddProvider } from './add/AddProvider.tsx'
import { DocumentList } from './documents/DocumentList.tsx'
import { NameCheck } from './documents/NameCheck.tsx'
import { TextSearch } from './documents/TextSearch.tsx'
import { DocumentReader } from './documents/DocumentReader.tsx'
import { HistoryScreen } from './history/HistoryScreen.tsx'
import { Frame } from './frame/Frame.tsx'
import { Skeleton } from './parts/Notice.tsx'
import { ToastProvider } from './parts/ToastProvider.tsx'
import { NowhereScreen } from './quiet/NowhereScreen.tsx'
import { Safety } from './parts/Safety.tsx'
import { ReviewProvider } from './review/ReviewProvider.tsx'
import { ReviewScreen } from './review/ReviewScreen.tsx'
import { RouteProvider, useNavigation } from './route/RouteProvider.tsx'
import { formatRoute, type Route } from './route/route.ts'

/** With its editor, as large as a third of the rest: fetched when it is wanted. */
const QueryConsole = lazy(async () => ({ default: (await import('./query/QueryConsole.tsx')).QueryConsole }))

export function App() {
  return (
    <RouteProvider>
      <AccountProvider>
        <ToastProvider>
          <ExploreProvider>
            <AddProvider>
              <ReviewProvider>
                <Frame>
                  <Guarded />
                </Frame>
              </ReviewProvider>
            </AddProvider>
          </ExploreProvider>
        </ToastProvider>
      </AccountProvider>
    </RouteProvider>
  )
}

function Guarded() {
  const { route } = useNavigation()
  return (
    <Safety subject={formatRoute(route)}>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Screen route={route} />
      </Suspense>
    </Safety>
  )
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'explore':
      return <Explore entity={route.entity} relationship={route.relationship} />
    case 'documents':
      return <DocumentList collection={route.collection} />
    case 'document':
      return <DocumentReader key={route.id} id={route.id} sentence={route.sentence} />
    case 'find':
      return <TextSearch text={route.text} />
    case 'names':
      return <NameCheck />
    case 'query':
      return <QueryConsole />
    case 'add':
      return <AddDocuments />
    case 'users':
      return <UsersScreen />
    case 'review':
      return <ReviewScreen />
    case 'history':
      return <HistoryScreen key={route.target} target={route.target} review={route.review} />
    case 'nowhere':
      return <NowhereScreen path={route.path} />
  }
}
